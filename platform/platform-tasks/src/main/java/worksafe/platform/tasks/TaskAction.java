package worksafe.platform.tasks;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a task, named like the sub-resource that does it. */
enum TaskAction implements PermittedAction {
    /** Takes it: from the role, or from an account whose deputy one is. */
    CLAIM("task:claim"),
    /** Gives it back to the role. */
    RELEASE("task:claim"),
    /** Names another account. */
    ASSIGNMENT("task:assign"),
    /** Takes note, of what asks for nothing more. */
    ACKNOWLEDGEMENT("task:claim");

    private final String permission;

    TaskAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
