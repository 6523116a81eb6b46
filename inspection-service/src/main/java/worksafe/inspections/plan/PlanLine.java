package worksafe.inspections.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan plans: visits of a month to one enterprise, or to a share of those of a grade.
 *
 * @param edition of the plan, from 1
 * @param theme of the season or the topic
 * @param enterpriseId the key object; absent for a share
 * @param grade of the enterprises of which a share is drawn
 * @param objects how many there are of it
 * @param sharePercent how many of a hundred are drawn
 * @param visits of a share follows from it
 * @param jointPlanId the plan of another authority with whose visits these go, and are counted once
 * @param overCapReason why the enterprise is visited more often than its cap allows
 */
@Embeddable
record PlanLine(
        int edition,
        @Enumerated(EnumType.STRING) PlanLineKind kind,
        @Enumerated(EnumType.STRING) PlanLineClass visitClass,
        int month,
        String theme,
        @Nullable UUID enterpriseId,
        @Nullable String enterpriseName,
        @Nullable String grade,
        @Nullable Integer objects,
        @Nullable Integer sharePercent,
        int visits,
        int days,
        @Nullable UUID jointPlanId,
        @Nullable String overCapReason) {

    private static final int HUNDRED = 100;

    /** Whom a line of a plan is about. */
    @Schema(name = "PlanLineKind")
    enum PlanLineKind {
        /** One enterprise, by name. */
        KEY,
        /** A share of the enterprises of a grade, to be drawn. */
        GENERAL
    }

    /** Of which class the visits of a line are; cases are never planned. */
    @Schema(name = "PlanLineClass")
    enum PlanLineClass {
        /** 日常检查. */
        ROUTINE,
        /** 专项检查. */
        SPECIAL
    }

    /** Visits to one enterprise. */
    static PlanLine key(
            PlanLineClass visitClass,
            int month,
            String theme,
            UUID enterpriseId,
            String enterpriseName,
            int visits,
            int days,
            @Nullable UUID jointPlanId,
            @Nullable String overCapReason) {
        return new PlanLine(
                1,
                PlanLineKind.KEY,
                visitClass,
                month,
                theme,
                enterpriseId,
                enterpriseName,
                null,
                null,
                null,
                visits,
                days,
                jointPlanId,
                overCapReason);
    }

    /** Visits to a share of those of a grade, a part of one counts as one. */
    static PlanLine share(
            PlanLineClass visitClass, int month, String theme, String grade, int objects, int sharePercent, int days) {
        var visits = Math.ceilDiv(objects * sharePercent, HUNDRED);
        return new PlanLine(
                1,
                PlanLineKind.GENERAL,
                visitClass,
                month,
                theme,
                null,
                null,
                grade,
                objects,
                sharePercent,
                visits,
                days,
                null,
                null);
    }

    PlanLine ofEdition(int number) {
        return new PlanLine(
                number,
                kind,
                visitClass,
                month,
                theme,
                enterpriseId,
                enterpriseName,
                grade,
                objects,
                sharePercent,
                visits,
                days,
                jointPlanId,
                overCapReason);
    }

    static int days(List<PlanLine> lines, PlanLineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToInt(PlanLine::days)
                .sum();
    }

    static int visits(List<PlanLine> lines) {
        return lines.stream().mapToInt(PlanLine::visits).sum();
    }

    /** How many special inspections: the themes of lines of that class. */
    static int specials(List<PlanLine> lines) {
        return (int) lines.stream()
                .filter(line -> line.visitClass() == PlanLineClass.SPECIAL)
                .map(PlanLine::theme)
                .distinct()
                .count();
    }
}
