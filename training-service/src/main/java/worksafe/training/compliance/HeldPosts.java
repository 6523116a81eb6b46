package worksafe.training.compliance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import worksafe.platform.duties.policy.PolicyBook;

/** The posts that people hold, wherever they are: judged anew in sets where many certificates change at once. */
public interface HeldPosts {

    /**
     * Judges the posts of that kind of these people anew as of today, in the transaction of a connection of long work.
     *
     * @param book the policy book, read before the transaction
     * @param because the change of law that changed their certificates; whoever may work again is told it
     * @return how many posts changed, by how
     */
    Map<String, Long> judge(
            Connection connection,
            PolicyBook.Edition book,
            QualificationKind kind,
            Collection<UUID> persons,
            ChangeOfLaw because)
            throws SQLException;
}
