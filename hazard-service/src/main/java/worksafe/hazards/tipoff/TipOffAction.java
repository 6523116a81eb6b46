package worksafe.hazards.tipoff;

import worksafe.platform.service.PermittedAction;

/** What officials may do about a tip-off, named like the sub-resource that does it. */
enum TipOffAction implements PermittedAction {
    ACCEPTANCE("tip-off:triage"),
    NON_ACCEPTANCE("tip-off:triage"),
    FORWARDING("tip-off:triage"),
    VERIFIERS("tip-off:assign"),
    VERIFIER_REPLACEMENT("tip-off:assign"),
    VERIFICATION("tip-off:verify"),
    CONFIRMATION("tip-off:verify"),
    DANGER("tip-off:link"),
    HANDLING("tip-off:handle"),
    ANSWER("tip-off:answer"),
    CLOSURE("tip-off:close"),
    EXTENSION("tip-off:extend"),
    SECRET("tip-off:record");

    private final String permission;

    TipOffAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
