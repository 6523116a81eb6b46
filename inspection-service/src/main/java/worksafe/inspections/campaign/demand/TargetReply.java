package worksafe.inspections.campaign.demand;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was replied.
 *
 * @param answers to the questions, in their order
 * @param remarks what was done, in words
 * @param repliedBy the account that replied
 */
@Embeddable
record TargetReply(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> answers, String remarks, String repliedBy, Instant repliedAt) {

    TargetReply {
        answers = List.copyOf(answers);
    }
}
