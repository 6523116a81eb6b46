package worksafe.platform.service;

/** What clients may do about an aggregate: an enum, each constant named like the sub-resource that does it. */
public interface PermittedAction {

    /** What a caller must be permitted to do it, as the table of permissions names it. */
    String permission();
}
