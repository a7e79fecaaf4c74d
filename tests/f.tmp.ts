import { factsOf } from "../src/readers/text/fact-line.ts";

for (const l of [
  "by Beth, volunteer | State election | 1 Comment",
  "SamhällsdebattPosted by Gamper 21 Aug, 2017 14:14",
  "Posted on July 3, 2015Author Aneurin PaskCategories Parks3 Comments on A bench for Doris",
  "Posted on June 28, 2015July 1, 2015Author Aneurin PaskCategories Cardiff Bay, ExplainersLeave a comment on Devolution in one paragraph",
  "Posted on 9 February 201814 February 2018 by Moana Tuffery",
  "12 February, 2014 Roads, Water Glenys Tranter 2 Comments",
  "2010-11-30 Skola 4 kommentarer",
  "hemi_paraone's blog | 8 comments | Add new comment | 311 reads",
  "Submitted by hemi_paraone on Tue, 05/08/2008 - 10:41. Rates",
  "Written by Office of T. Malupo in Facilities with No Comments",
  "2016-04-14 / NÄRINGSLIV / 2 KOMMENTARER",
  "Ämne: Nämndarbete | Läst 214 gånger | 6 kommentarer",
  "Priya Castellano | 3 Comments | Share Article",
  "Mattis Provsson - 22 januari, 2009",
  "Mill Street - Monday, November 10",
  "Biogas i min bil (2007-05-22 21:10)",
  "#2 Comment By bolagsanställd On 26 maj 2011 @ 07:20",
  "Posted by LuAnn Prokop at 3:32 PM No comments: Email ThisBlogThis!Share to TwitterShare to FacebookShare to Pinterest",
  "20 januari, 2018 Lämna en kommentar",
  "Posted By Jocasta Hume On March 9, 2010 @ 8:41 am In Road safety | 2 Comments",
  "13 maj 2010 beslutade nämnden om 3 kommentarer",
  "Tal 1 maj 2010 | Sossebloggen",
  "Vi fick 3 kommentarer",
]) {
  const f = factsOf(l);
  console.log(
    l,
    "=>",
    f && JSON.stringify([f.pattern, f.days, f.commentCount, f.author, f.categories, f.sure, f.isPartial]),
  );
}
