package worksafe.registry.apiclient;

import worksafe.platform.http.Role;

/** The roles that fit a program: it decides nothing in the name of an office. */
enum ApiClientRole {
    /** Sends what its own system knows, and reads what concerns it. */
    FEED(Role.FEED),
    /** Reads. */
    AUDITOR(Role.AUDITOR);

    private final Role role;

    ApiClientRole(Role role) {
        this.role = role;
    }

    /** As tokens have it. */
    Role role() {
        return role;
    }
}
