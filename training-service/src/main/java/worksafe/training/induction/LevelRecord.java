package worksafe.training.induction;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a level that was passed (安全生产法 Art. 28(4)).
 *
 * @param level a constant of {@link InductionLevel}
 * @param topics constants of {@link worksafe.training.rule.TrainingTopic}
 * @param teacherQualification what entitles the teacher, as it was stated
 */
@Embeddable
record LevelRecord(
        String level,
        LocalDate doneOn,
        int hours,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> topics,
        @Nullable String content,
        String teacher,
        @Nullable String teacherQualification,
        @Nullable Integer score) {

    LevelRecord {
        topics = List.copyOf(topics);
    }
}
