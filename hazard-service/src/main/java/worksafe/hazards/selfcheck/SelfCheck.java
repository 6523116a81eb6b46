package worksafe.hazards.selfcheck;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.SelfCheckEvent.SelfCheckReturned;
import worksafe.hazards.selfcheck.SelfCheckEvent.SelfCheckSuperseded;
import worksafe.hazards.selfcheck.value.SelfCheckAnswer;
import worksafe.hazards.selfcheck.value.SelfCheckResult;
import worksafe.kernel.Sha256;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.FactTime;

/** A return (排查记录): one round by one list. It is never changed; another one may supersede it. */
@Entity
@Table(name = "self_check")
class SelfCheck extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private SelfCheckStatus status;

    @Column(updatable = false)
    private String listCode;

    @Column(updatable = false)
    private long listVersion;

    @Column(updatable = false)
    private String listTitle;

    @Column(updatable = false)
    private @Nullable UUID listEntryId;

    @Column(updatable = false)
    private @Nullable UUID roundId;

    @Column(updatable = false)
    private @Nullable Instant startedAt;

    @Column(updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private Instant submittedAt;

    /** The day of the first; the database says so, lists filter by it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable LocalDate madeOn;

    @Column(updatable = false)
    private String checker;

    @Column(updatable = false)
    private String submittedBy;

    @Column(updatable = false)
    private String submittedByName;

    @Column(updatable = false)
    private int itemCount;

    @Column(updatable = false)
    private int dangerCount;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    @Column(updatable = false)
    private @Nullable String correction;

    private @Nullable UUID supersededBy;
    private @Nullable Instant supersededAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "self_check_answer", joinColumns = @JoinColumn(name = "self_check_id"))
    @OrderColumn(name = "position")
    private List<SelfCheckAnswer> answers = new ArrayList<>();

    protected SelfCheck() {} // for Hibernate

    private SelfCheck(UUID id, String number, ActiveEnterprise enterprise, Content content, Actor by, FactTime when) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        this.number = number;
        status = SelfCheckStatus.STANDING;
        listCode = content.listCode();
        listVersion = content.listVersion();
        listTitle = content.listTitle();
        listEntryId = content.listEntryId();
        roundId = content.roundId();
        startedAt = content.startedAt();
        madeAt = when.at();
        submittedAt = when.enteredAt();
        checker = content.checker();
        submittedBy = by.subject();
        submittedByName = by.name();
        supersedes = content.supersedes();
        correction = content.correction();
        answers.addAll(content.answers());
        itemCount = answers.size();
        dangerCount = Math.toIntExact(answers.stream()
                .filter(answer -> answer.result() == SelfCheckResult.DANGER)
                .count());
        // Of what was found, not of when or by whom: dangers have ids of their own.
        digest = Sha256.hex(answers.stream()
                .map(answer -> answer.item() + '=' + answer.result())
                .collect(Collectors.joining("\n", listCode + ' ' + listVersion + ' ' + listEntryId + '\n', "")));
    }

    /**
     * What a return says.
     *
     * @param listEntryId the enterprise's own list; absent for one that ships
     * @param roundId the round that it ends; absent for one that nobody asked for
     * @param startedAt when the round was begun, where the device knows
     * @param supersedes the return that it corrects
     * @param correction why
     */
    record Content(
            String listCode,
            long listVersion,
            String listTitle,
            @Nullable UUID listEntryId,
            @Nullable UUID roundId,
            @Nullable Instant startedAt,
            String checker,
            List<SelfCheckAnswer> answers,
            @Nullable UUID supersedes,
            @Nullable String correction) {}

    static Created<SelfCheck> submit(
            UUID id, String number, ActiveEnterprise enterprise, Content content, Actor by, FactTime when) {
        var made = new SelfCheck(id, number, enterprise, content, by, when);
        return new Created<>(
                made,
                new SelfCheckReturned(
                        made.facts(made.version()),
                        List.copyOf(made.dangers()),
                        content.supersedes(),
                        when.at(),
                        when.enteredAt()));
    }

    /** Another return says it right. */
    SelfCheckSuperseded supersede(UUID by, String reason, Instant now) {
        var superseded = status.to(SelfCheckStatus.SUPERSEDED);

        status = superseded;
        supersededBy = by;
        supersededAt = now;
        return new SelfCheckSuperseded(facts(version() + 1), by, reason, now);
    }

    /** The dangers that it tells of. */
    Set<UUID> dangers() {
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.dangerId()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String number() {
        return number;
    }

    SelfCheckStatus status() {
        return status;
    }

    String listCode() {
        return listCode;
    }

    long listVersion() {
        return listVersion;
    }

    String listTitle() {
        return listTitle;
    }

    Optional<UUID> listEntryId() {
        return Optional.ofNullable(listEntryId);
    }

    Optional<UUID> roundId() {
        return Optional.ofNullable(roundId);
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String checker() {
        return checker;
    }

    String submittedBy() {
        return submittedBy;
    }

    String submittedByName() {
        return submittedByName;
    }

    int itemCount() {
        return itemCount;
    }

    int dangerCount() {
        return dangerCount;
    }

    Optional<UUID> supersedes() {
        return Optional.ofNullable(supersedes);
    }

    Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    Optional<UUID> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }

    Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }

    List<SelfCheckAnswer> answers() {
        return List.copyOf(answers);
    }

    private SelfCheckEvent.Facts facts(long revision) {
        return new SelfCheckEvent.Facts(
                id(),
                number,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                listCode,
                listVersion,
                listTitle,
                itemCount,
                dangerCount,
                roundId);
    }
}
