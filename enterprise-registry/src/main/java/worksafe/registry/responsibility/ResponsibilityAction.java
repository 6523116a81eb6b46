package worksafe.registry.responsibility;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an entry, named like the sub-resource that does it. */
enum ResponsibilityAction implements PermittedAction {
    REVISION,
    VACANCY,
    REPLACEMENT,
    ASSESSMENT,
    ENDING;

    @Override
    public String permission() {
        return "responsibility:write";
    }
}
