package worksafe.registry.blacklist.sanction;

/** How far an enterprise is restricted, the least first. */
public enum SanctionDegree {
    NONE,
    RESTRICTED,
    PROHIBITED
}
