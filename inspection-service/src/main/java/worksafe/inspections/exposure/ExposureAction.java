package worksafe.inspections.exposure;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an exposure, named like the sub-resource that does it. */
enum ExposureAction implements PermittedAction {
    PROGRESS("exposure:progress"),
    COMPLETION("exposure:progress"),
    CONFIRMATION("exposure:confirm"),
    WITHDRAWAL("exposure:withdraw"),
    PAPER("exposure:draw-up-paper");

    private final String permission;

    ExposureAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
