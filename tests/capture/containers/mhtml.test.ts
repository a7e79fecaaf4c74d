import { expect, it } from "vitest";
import { allIn, anMhtml, told } from "../../some-containers.ts";

const html = {
  headers:
    "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://blogg.example/2015/03/titel/",
  body: "<!doctype html><p>Sk=C3=A5pet =\r\nst=C3=A5r kvar.</p>",
};
const image = {
  headers:
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <bild@x>\r\nContent-Location: http://blogg.example/bild.png?w=300",
  body: "iVBORw0KGgo=",
};

it("an MHTML file gives its page with address and day, and its images with their addresses and names", async () => {
  const found = await allIn(anMhtml([html, image]));
  expect(told(found)[0]).toBe("#1: <!doctype html><p>Skåpet står kvar.</p>");
  expect(found).toMatchObject([
    {
      path: "#1",
      address: "http://blogg.example/2015/03/titel/",
      captured: "2015-03-10",
    },
    { path: "#2", declared: "image/png", url: "http://blogg.example/bild.png?w=300", contentId: "<bild@x>" },
  ]);
});

it("a second page in it is a frame", async () => {
  expect(told(await allIn(anMhtml([html, html])))[1]).toBe("#2: left out, frame");
});

it("a file that breaks off does not give its last part, and says so", async () => {
  const whole = anMhtml([html, image]);
  expect(told(await allIn(whole.subarray(0, whole.length - 40)))).toEqual([
    "#1: <!doctype html><p>Skåpet står kvar.</p>",
    "#2: left out, damaged",
    "#2: fault: breaks off; it was not read",
  ]);
});

it("a message without parts is refused", async () => {
  await expect(allIn(Buffer.from("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHej"))).rejects.toThrow(
    /a message without parts/,
  );
});
