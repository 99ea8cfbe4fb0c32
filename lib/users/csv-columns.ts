/** The columns of the users' file that are the same for every organization, in the order of the export. */
export type FixedColumn = {
  key: string;
  header: string;
  /** The header in Spanish, French and Romanian; the import takes any. */
  also: readonly string[];
};

export const fixedColumns = [
  { key: "firstName", header: "First Name", also: ["Nombre", "Prénom", "Prenume"] },
  {
    key: "lastName",
    header: "Last Name",
    also: ["Apellidos", "Apellido", "Nom", "Nom de famille", "Nume", "Nume de familie"],
  },
  {
    key: "displayName",
    header: "Display Name",
    also: ["Nombre para mostrar", "Nom d'affichage", "Nom affiché", "Nume afișat"],
  },
  {
    key: "email",
    header: "User ID/Email (Required)",
    also: [
      "User ID/Email",
      "Email",
      "E-mail",
      "ID de usuario/Correo electrónico (Obligatorio)",
      "Correo electrónico",
      "Identifiant/E-mail (Obligatoire)",
      "Adresse e-mail",
      "ID utilizator/E-mail (Obligatoriu)",
      "Adresă de e-mail",
    ],
  },
  {
    key: "status",
    header: "User Status",
    also: ["Estado del usuario", "État de l'utilisateur", "Starea utilizatorului"],
  },
  {
    key: "lastAccess",
    header: "Last Service Accessed Time",
    also: ["Último acceso al servicio", "Dernier accès au service", "Ultima accesare a serviciului"],
  },
  {
    key: "daysSinceAccess",
    header: "Days since Last Service Accessed",
    also: [
      "Días desde el último acceso al servicio",
      "Jours depuis le dernier accès au service",
      "Zile de la ultima accesare a serviciului",
    ],
  },
  { key: "extension", header: "Extension", also: ["Extensión", "Poste", "Interior"] },
  { key: "title", header: "Title", also: ["Cargo", "Fonction", "Funcție"] },
  { key: "department", header: "Department", also: ["Departamento", "Service", "Departament"] },
  {
    key: "manager",
    header: "Manager",
    also: ["Responsable", "Responsable hiérarchique", "Manager direct", "Șef direct"],
  },
  {
    key: "phoneNumber",
    header: "Phone Number",
    also: ["Número de teléfono", "Numéro de téléphone", "Număr de telefon"],
  },
  {
    key: "callerIdNumber",
    header: "Caller ID Number",
    also: ["Número del identificador de llamada", "Numéro de l'appelant", "Numărul apelantului"],
  },
  {
    key: "callerIdFirstName",
    header: "Caller ID First Name",
    also: ["Nombre del identificador de llamada", "Prénom de l'appelant", "Prenumele apelantului"],
  },
  {
    key: "callerIdLastName",
    header: "Caller ID Last Name",
    also: ["Apellidos del identificador de llamada", "Nom de l'appelant", "Numele apelantului"],
  },
  { key: "location", header: "Location", also: ["Ubicación", "Site", "Locație"] },
  {
    key: "preferredLanguage",
    header: "Preferred Language",
    also: ["Idioma preferido", "Langue préférée", "Limba preferată"],
  },
  { key: "timeZone", header: "Time zone", also: ["Zona horaria", "Fuseau horaire", "Fus orar"] },
  {
    key: "addressType",
    header: "Address type",
    also: ["Tipo de dirección", "Type d'adresse", "Tipul adresei"],
  },
  {
    key: "addressCountry",
    header: "Address country",
    also: ["País de la dirección", "Pays de l'adresse", "Țara adresei", "Country", "País", "Pays", "Țară"],
  },
  {
    key: "addressLocality",
    header: "Address locality",
    also: [
      "Localidad de la dirección",
      "Ville de l'adresse",
      "Localitatea adresei",
      "City",
      "Localidad",
      "Ciudad",
      "Ville",
      "Localitate",
    ],
  },
  {
    key: "addressRegion",
    header: "Address region",
    also: [
      "Región de la dirección",
      "Région de l'adresse",
      "Regiunea adresei",
      "State or region",
      "Provincia o región",
      "Estado o región",
      "Région",
      "Département ou région",
      "Regiune",
      "Județ sau regiune",
    ],
  },
  {
    key: "addressStreet",
    header: "Address street",
    also: [
      "Calle de la dirección",
      "Rue de l'adresse",
      "Strada adresei",
      "Street",
      "Street and number",
      "Calle",
      "Calle y número",
      "Rue",
      "Rue et numéro",
      "Stradă",
      "Strada și numărul",
    ],
  },
  {
    key: "addressPostalCode",
    header: "Address postal code",
    also: [
      "Código postal de la dirección",
      "Code postal de l'adresse",
      "Codul poștal al adresei",
      "Postal code",
      "Código postal",
      "Code postal",
      "Cod poștal",
    ],
  },
  {
    key: "preferredSite",
    header: "Preferred Webex Site",
    also: [
      "Preferred Site",
      "Sitio de Webex preferido",
      "Site Webex préféré",
      "Site Webex preferat",
      "Sitio preferido",
      "Site préféré",
      "Site preferat",

      "Site de réunion préféré",
    ],
  },
] as const satisfies readonly FixedColumn[];

/** The licences that belong to no subscription: columns after the packages'. */
export const basicColumns = [
  {
    key: "basicMessaging",
    header: "Basic Messaging",
    also: [
      "Messaging",
      "Mensajería básica",
      "Mensajería",
      "Messagerie de base",
      "Messagerie",
      "Mesagerie de bază",
      "Mesagerie",
    ],
  },
  {
    key: "basicMeetings",
    header: "Basic Meetings",
    also: [
      "Basic Space Meetings",
      "Reuniones básicas",
      "Réunions de base",
      "Întâlniri de bază",
      "Ședințe de bază",
    ],
  },
  {
    key: "basicCalling",
    header: "Basic Calling",
    also: [
      "Call on Webex (1:1 call, non-PSTN)",
      "Llamadas básicas",
      "Appels de base",
      "Apelare de bază",
      "Apeluri de bază",
    ],
  },
] as const satisfies readonly FixedColumn[];

/** Columns that are no longer, or are the portal's own answers: taken without a word, and left alone. */
export const passedOver: readonly FixedColumn[] = [
  {
    key: "calendar",
    header: "Hybrid Calendar Service (Exchange)",
    also: ["Hybrid Calendar Service (Google)"],
  },
  {
    key: "hybrid",
    header: "Hybrid Message Service",
    also: ["Hybrid Call Service Aware", "Hybrid Call Service Connect"],
  },
  { key: "behavior", header: "Calling Behavior", also: ["Calling Behavior UC Manager Profile"] },
  { key: "error", header: "Error", also: ["Erreur", "Eroare"] },
];
