package worksafe.platform.tasks.remark;

import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.tasks.TaskSubject;

/** The subjects of one kind to which people may add remarks; a bean for each kind. */
public interface RemarkSubjects {

    /** The kind in kebab case, such as {@code danger}. */
    String type();

    /**
     * One, as the present scope shows it. Called in a transaction.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    TaskSubject find(UUID id);

    /**
     * Its number and title, by which whoever is mentioned knows what it is about. Called in a transaction.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    String title(UUID id);
}
