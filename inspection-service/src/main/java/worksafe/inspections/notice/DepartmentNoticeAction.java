package worksafe.inspections.notice;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a notice, named like the sub-resource that does it. */
enum DepartmentNoticeAction implements PermittedAction {
    RECEIPT("department-notice:answer"),
    ANSWER("department-notice:answer"),
    CLOSURE("department-notice:send"),
    WITHDRAWAL("department-notice:send");

    private final String permission;

    DepartmentNoticeAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
