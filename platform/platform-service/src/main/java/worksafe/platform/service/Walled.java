package worksafe.platform.service;

import worksafe.platform.http.Scope;

/** A row that stands behind the wall and can tell whether a scope shows it: the wall, once more. */
public interface Walled {

    /** Whether the scope covers its place, its sector and its enterprise, as far as it has them. */
    boolean isWithin(Scope scope);
}
