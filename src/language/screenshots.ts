/** How systems name a picture of the screen, in some languages. */
const names =
  /screen[\s_-]?(?:shot|cap)|sk[äa]rm(?:avbild|dump|bild|klipp)|bildschirmfoto|capture d.[ée]cran|captura de pantalla|schermata|skjermbilde|sk[æa]e?rmbillede/iu;

/** True for the file name of a picture of the screen. */
export function isScreenshot(fileName: string): boolean {
  return names.test(fileName);
}
