export const notFound = {
  title: "Sidan finns inte",
  lead: "Adressen leder ingenstans i arkivet. Kanske är den felskriven, eller så fanns sidan aldrig här.",
  toFrontPage: "Till framsidan",
  /** Instead of links, where the archive does not know its own address. */
  goBack: "Gå tillbaka i webbläsaren, eller börja om från arkivets framsida.",
};
