package worksafe.hazards.identification;

import java.math.BigDecimal;

/**
 * From which R on a source is of which level; below the last it is of the fourth.
 *
 * @param first as great as the second or greater, and so on
 */
public record LevelThresholds(BigDecimal first, BigDecimal second, BigDecimal third) {

    public LevelThresholds {
        if (first.compareTo(second) < 0 || second.compareTo(third) < 0) {
            throw new IllegalArgumentException(first + "/" + second + "/" + third);
        }
    }

    /** As the policy book writes them: {@code 100/50/10}. */
    public static LevelThresholds parse(String text) {
        var parts = text.split("/");
        return new LevelThresholds(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]));
    }

    SourceLevel of(ExactRatio r) {
        if (r.reaches(first)) {
            return SourceLevel.LEVEL_1;
        }
        if (r.reaches(second)) {
            return SourceLevel.LEVEL_2;
        }
        return r.reaches(third) ? SourceLevel.LEVEL_3 : SourceLevel.LEVEL_4;
    }
}
