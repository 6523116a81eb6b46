package worksafe.registry.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;

/** The wording of clauses of one document, as an authority brought it in; see the package for its life. */
@Entity
@Table(name = "law_text")
class OfficialText extends VersionedRow implements Walled {

    /** Always absent, as the next: it is the whole office's. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable Sector sector;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String documentId;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private LocalDate readOn;

    @Column(updatable = false)
    private String[] numbers;

    @Column(updatable = false)
    private String[] labels;

    @Column(updatable = false)
    private String[] wordings;

    @Column(updatable = false)
    private int clauseCount;

    @Enumerated(EnumType.STRING)
    private TextStatus status;

    private Instant broughtAt;
    private String broughtBy;
    private String broughtByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable String comparedWith;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected OfficialText() {} // for Hibernate

    /** Brings it in. Its clauses are distinct and readable; see {@link Wording#all}. */
    OfficialText(UUID id, RegionCode region, Draft draft, Actor by, Instant now) {
        super(id, region);
        documentId = draft.documentId();
        source = draft.source();
        readOn = draft.readOn();
        numbers = draft.clauses().stream()
                .map(clause -> clause.number().toString())
                .toArray(String[]::new);
        labels = draft.clauses().stream().map(Wording::label).toArray(String[]::new);
        wordings = draft.clauses().stream().map(Wording::text).toArray(String[]::new);
        clauseCount = numbers.length;
        status = TextStatus.AWAITING;
        broughtAt = now;
        broughtBy = by.subject();
        broughtByName = by.name();
    }

    /**
     * What is brought in.
     *
     * @param source where it was read
     * @param readOn the day on which it was read there
     */
    record Draft(String documentId, String source, LocalDate readOn, List<Wording> clauses) {}

    /**
     * Confirms that it is the official wording, word by word.
     *
     * @throws RuleViolation 422 when it was brought in by the same person
     */
    void confirm(String with, Actor by, Instant now) {
        var confirmed = status.to(TextStatus.CONFIRMED);
        if (new ActsTaken()
                .and(SeparatedAct.LAW_TEXT_BROUGHT, broughtBy)
                .excluding(SeparatedAct.LAW_TEXT_CONFIRMED, by.subject())
                .isPresent()) {
            throw new RuleViolation(RegistryProblem.LAW_TEXT_SAME_PERSON, by.name());
        }
        comparedWith = with;
        decide(confirmed, by, now);
    }

    /** Lays it aside; whoever brought it in may do so, too. */
    void refuse(String why, Actor by, Instant now) {
        var refused = status.to(TextStatus.REFUSED);
        reason = why;
        decide(refused, by, now);
    }

    private void decide(TextStatus decided, Actor by, Instant now) {
        status = decided;
        decidedAt = now;
        decidedBy = by.subject();
        decidedByName = by.name();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), null, null);
    }

    TextStatus status() {
        return status;
    }

    /** All that it says, for the audit's hash. */
    String content() {
        return String.join("\n", documentId, source, readOn.toString(), status.name()) + "\n"
                + String.join("\n", numbers) + "\n" + String.join("\n", wordings);
    }

    OfficialTextView view(Set<TextAction> allowed) {
        return new OfficialTextView(
                new OfficialTextSummary(
                        id(),
                        documentId,
                        region().toString(),
                        source,
                        readOn,
                        clauseCount,
                        status,
                        broughtAt,
                        broughtByName,
                        decidedAt,
                        decidedByName),
                version(),
                broughtBy,
                decidedBy,
                comparedWith,
                reason,
                IntStream.range(0, numbers.length)
                        .mapToObj(
                                i -> new OfficialTextView.Clause(documentId + "." + numbers[i], labels[i], wordings[i]))
                        .toList(),
                allowed);
    }

    int clauseCount() {
        return clauseCount;
    }
}
