package worksafe.inspections.closure;

/** What became of the hearing. */
enum HearingOutcome {
    /** The hearing was held. */
    HELD,
    /** The enterprise asked for none in time. */
    WAIVED
}
