package worksafe.hazards.source;

import worksafe.platform.service.PermittedAction;

/** The verbs of a source's life, named like the sub-resources that carry them out. */
enum SourceAction implements PermittedAction {
    ASSESSMENT("source:assess"),
    SUBMISSION("source:submit"),
    RECEIPT("source:receive"),
    FILING("source:file"),
    RETURN("source:return"),
    CHANGE("source:change"),
    RESPONSIBILITY("source:answer-for"),
    REMOVAL_APPLICATION("source:ask-removal"),
    REMOVAL_ANSWER("source:remove");

    private final String permission;

    SourceAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
