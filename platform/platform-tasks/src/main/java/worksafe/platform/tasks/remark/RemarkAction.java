package worksafe.platform.tasks.remark;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a remark, named like the sub-resource that does it. */
enum RemarkAction implements PermittedAction {
    CORRECTION,
    WITHDRAWAL;

    @Override
    public String permission() {
        return "remark:write";
    }
}
