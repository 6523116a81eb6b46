package worksafe.platform.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.Text;
import worksafe.platform.http.Role;

/**
 * What is to wait for somebody.
 *
 * @param kind one of the {@link TaskKinds} of the context
 * @param part which of several of that kind about the subject; empty where there can be but one
 * @param title on one line, cut to 200 characters; control characters are left out
 * @param role whose it is: anybody in that role who supervises the subject may take it; of enterprises, {@link
 *     Role#ENTERPRISE}
 * @param assignee the account that it waits for; absent where it waits for the role
 * @param strict whether an assignee who is known to work elsewhere refuses it; otherwise it then waits for the role
 * @param dueDate the last day, which is its clock's where it has one; absent where nothing is due
 */
public record NewTask(
        TaskSubject subject,
        String kind,
        String part,
        String title,
        Role role,
        @Nullable String assignee,
        boolean strict,
        @Nullable LocalDate dueDate) {

    private static final int LONGEST_TITLE = 200;

    public NewTask {
        var line = Text.visible(title).replaceAll("\\s+", " ").strip();
        title = line.length() <= LONGEST_TITLE ? line : cut(line) + "…";
        assignee = assignee == null ? null : Accounts.folded(assignee);
    }

    private static String cut(String line) {
        // Never in the middle of a character.
        var end = LONGEST_TITLE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }

    /** One that anybody in the role may take. */
    public static NewTask of(TaskSubject subject, String kind, String title, Role role) {
        return new NewTask(subject, kind, "", title, role, null, false, null);
    }

    /** The same with its last day. */
    public NewTask due(@Nullable LocalDate day) {
        return new NewTask(subject, kind, part, title, role, assignee, strict, day);
    }

    /**
     * The same for whoever has to do with the subject already; where that account is known to work elsewhere by now, or there
     * is none, it waits for the role.
     */
    public NewTask preferring(@Nullable String account) {
        return new NewTask(subject, kind, part, title, role, account, false, dueDate);
    }

    /** The same for that account and no other; refused where the account is known to work elsewhere. */
    public NewTask forAccount(String account) {
        return new NewTask(subject, kind, part, title, role, account, true, dueDate);
    }

    /** One of several of its kind about the subject. */
    public NewTask part(String which) {
        return new NewTask(subject, kind, which, title, role, assignee, strict, dueDate);
    }
}
