package worksafe.registry.law;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an official text, named like the sub-resource that does it. */
enum TextAction implements PermittedAction {
    CONFIRMATION,
    REFUSAL;

    @Override
    public String permission() {
        return "law:write";
    }
}
