package worksafe.registry.letter;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a duty letter, named like the sub-resource that does it. */
enum DutyLetterAction implements PermittedAction {
    SIGNATURE("duty-letter:sign"),
    PAPER("duty-letter:write"),
    ASSESSMENT("duty-letter:write"),
    ENDING("duty-letter:write");

    private final String permission;

    DutyLetterAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
