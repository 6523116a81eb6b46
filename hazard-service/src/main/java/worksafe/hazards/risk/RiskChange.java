package worksafe.hazards.risk;

/** What changed about a risk point. */
public enum RiskChange {
    /** Process or technology. */
    PROCESS,
    /** Devices or facilities. */
    DEVICE,
    /** Materials in use. */
    MATERIAL,
    /** People or organisation. */
    PERSONNEL,
    /** What lies around it. */
    ENVIRONMENT,
    /** An accident or a near miss, here or in the trade. */
    ACCIDENT,
    /** A law or a standard. */
    LAW,
    /** Nothing but its description. */
    DESCRIPTION;

    /** Whether the risk is to be assessed again because of it. */
    boolean asksForAssessment() {
        return this != DESCRIPTION;
    }
}
