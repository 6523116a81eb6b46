package worksafe.registry.permit;

/** Why the authority's time to decide stands still. */
enum PermitStandstill {
    /** 现场核查. */
    ON_SITE,
    /** 企业整改. */
    CORRECTION
}
