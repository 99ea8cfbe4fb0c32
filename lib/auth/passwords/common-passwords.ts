const words = (text: string) => text.trim().split(/\s+/);

/** Passwords of fifteen characters and more that everybody has thought of before; compared without signs. */
export const commonPasswords: ReadonlySet<string> = new Set(
  words(`
    correcthorsebatterystaple maytheforcebewithyou thequickbrownfox thequickbrownfoxjumps
    thequickbrownfoxjumpsoverthelazydog tobeornottobethatisthequestion loremipsumdolorsit loremipsumdolorsitamet
    onceuponatimetherewas iloveyoumorethananything nevergonnagiveyouup nevergonnaletyoudown openthepodbaydoors
    supercalifragilisticexpialidocious donaudampfschifffahrt antidisestablishmentarianism
    ihavenoideawhatmypasswordis thisismypassword thisisnotmypassword thisisapassword mypasswordispassword
    iforgotmypassword changethispassword pleasechangethis pleaseletmein donttellanyone youwillneverguess
    asdfjklasdfjkl qazwsxedcrfvtgb qazwsxedcrfvtgbyhn qazwsxedcrfvtgbyhnujm zaqxswcdevfrbgt
    unodostrescuatrocinco estaesmicontrasena micontrasenaes12345 tequieromuchomucho mipalabrasecreta
    undeuxtroisquatrecinq monmotdepasse1234 jetaimeplusquetout ceciestmonmotdepasse azertyuiopqsdfg
    parolameasecreta teiubescmultmult aceastaesteparola unudoitreipatrucinci
  `),
);

/** What passwords are made of when nobody thinks; alone, with figures or with each other they are no password. */
export const commonWords: readonly string[] = words(`
  password passwort contrasena motdepasse parola passw0rd p@ssw0rd p@ssword pa55word welcome bienvenido bienvenue
  bunvenit letmein admin administrator administrador administrateur root user guest master login secret secreto
  changeme default test testing temp demo example sample qwerty azerty iloveyou tequiero jetaime teiubesc monkey
  dragon sunshine princess football superman batman shadow baseball starwars hello hola bonjour company summer
  winter spring autumn internet computer samsung google
`);

/** Runs of neighbours on a keyboard, in the alphabet, in counting. */
export const rows: readonly string[] = words(`
  abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn
`);
