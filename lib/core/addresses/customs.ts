/* What the countries' address formats do not say: which parts are needed, and what they are called there. */

const list = (codes: string) => new Set(codes.split(" "));

/** Where an address is not whole without its state, province or county. */
export const regionNeeded = list(
  "AE AS AU BR CA CN CO CR ES FM HK HN ID IN IQ IT JM JP KN KR KY MH MP MX NR PF PG PW RU SO SV TW UM US VE VI VN",
);

/** Where the city is part of something else. */
export const localityOptional = list("AE AG CO GI HK ID JP KY MO NR SG SM VG VN");

/** Where there are postal codes that many letters go without. */
export const postalCodeOptional = list(
  `AC AF AI AM AZ BB BD BH BM BN BT CC CL CO CR CU CV CX DO DZ EC EG EH ET GE GN GT GW HM HN HT ID IE IQ IR JM JO KE KG KH
  KW KY LA LB LK LR LS MA MG MM MN MU MV MZ NA NE NF NG NI NP OM PA PE PG PH PK PY SD SN SO SV SZ TA TH TJ TM TN TT TZ UM
  UY UZ VC VE VG VN ZM`.replace(/\s+/g, " "),
);

const named = <Name extends string>(names: Record<Name, string>) => {
  const byCountry = new Map<string, Name>();
  for (const name of Object.keys(names) as Name[])
    for (const code of names[name].split(" ")) byCountry.set(code, name);
  return (country: string) => byCountry.get(country);
};

export const regionWord = named({
  area: "HK",
  county: "EE IE LT RO TW",
  department: "CO HN NI",
  district: "NR",
  emirate: "AE",
  island: "BS CV KI KN KY PF SC TV",
  oblast: "KZ RU UA",
  parish: "BB JM",
  prefecture: "JP",
  state: "AS AU BR FM IN MH MP MX MY NG PW UM US VE VI",
});

export const localityWord = named({
  district: "HK PE SD SY TR TW",
  suburb: "AU",
  town: "GB GG IM JE NO SE SJ",
});

export const postalCodeWord = named({ eircode: "IE", pin: "IN", zip: "AS FM GU MH MP PR PW UM US VI" });

export const districtWord = named({
  district: "CN KR",
  neighborhood: "BR IR MX",
  townland: "IE",
  village: "MY",
});

/** A postal code of the country, to show what they look like. */
export const postalCodeExamples = new Map(
  `AD=AD100 AL=1001 AR=C1070AAM AS=96799 AT=1010 AU=2060 AX=22150 AZ=1000 BA=71000 BD=1340 BE=4000 BG=1000 BH=317 BL=97100
  BM=FL*07 BN=BT2328 BR=40301-110 BY=223016 CA=H3Z*2Y7 CH=2544 CL=8340457 CN=266033 CR=1000 CU=10700 CV=7600 CY=2008
  CZ=100*00 DE=26133 DK=8660 DO=11903 DZ=40304 EC=090105 EE=69501 ES=28039 ET=1000 FI=00550 FO=100 FR=33380 GB=EC1Y*8SY
  GE=0101 GF=97300 GG=GY1*1AA GI=GX11*1AA GL=3900 GP=97100 GR=151*24 GT=09001 GU=96910 HN=31301 HR=10000 HT=6120 HU=1037
  ID=40115 IE=A65*F4E2 IL=9614303 IM=IM2*1AA IN=110034 IQ=31001 IS=320 IT=00144 JE=JE1*1AA JO=11937 JP=154-0023 KE=20100
  KG=720001 KR=03051 KW=54541 KY=KY1-1100 KZ=040900 LA=01160 LI=9496 LK=20000 LR=1000 LT=04340 LU=4750 LV=LV-1073
  MA=53000 MC=98000 MD=2012 ME=81257 MF=97100 MG=501 MK=1314 MN=65030 MQ=97220 MT=NXR*01 MU=42602 MV=20026 MX=02860
  MY=43000 NC=98814 NE=8001 NG=930283 NL=1234*AB NO=0025 NP=44601 NZ=6001 OM=133 PF=98709 PG=111 PH=1008 PK=44000
  PL=00-950 PM=97500 PR=00930 PT=2725-079 PY=1536 RE=97400 RO=060274 RU=247112 SA=11564 SE=11455 SG=546080 SI=4000
  SK=010*01 SM=47890 SN=12500 SZ=H100 TH=10150 TJ=735450 TM=744000 TN=1002 TR=01960 TW=104 UA=15432 US=95014 UY=11600
  UZ=702100 VA=00120 VE=1010 VI=00802-1222 VN=70010 WF=98600 XK=10000 YT=97600 ZA=0083 ZM=50100`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3).replace("*", " ")]),
);
