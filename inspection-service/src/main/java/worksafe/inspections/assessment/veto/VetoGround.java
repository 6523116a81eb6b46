package worksafe.inspections.assessment.veto;

/** Why somebody is barred. */
enum VetoGround {
    /** A larger accident or a graver one in the year, because what was owed was not done. */
    ACCIDENT,
    /** An accident was concealed. */
    CONCEALMENT,
    /** Poor rescue made loss or effect greater. */
    POOR_RESCUE
}
