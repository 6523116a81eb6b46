package worksafe.inspections.campaign.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is asked, by which campaign and until when. Never changes.
 *
 * @param questions the reply form: what each answer is about
 */
@Embeddable
record TargetDemand(
        @Column(updatable = false) UUID campaignId,
        @Column(updatable = false) String campaignNumber,
        @Column(updatable = false) String campaignTitle,
        @Column(updatable = false) String task,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> questions,

        @Column(updatable = false) LocalDate dueDate) {

    TargetDemand {
        questions = List.copyOf(questions);
    }
}
