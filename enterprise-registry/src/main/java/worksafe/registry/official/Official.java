package worksafe.registry.official;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.authority.Authorities;
import worksafe.registry.authority.Days;
import worksafe.registry.authority.PostKind;
import worksafe.registry.official.OfficialEvent.OfficialAppointed;
import worksafe.registry.official.OfficialEvent.OfficialChanged;
import worksafe.registry.official.OfficialEvent.OfficialEnded;
import worksafe.registry.official.OfficialEvent.OfficialHandedOver;

/**
 * An entry of the roster of officials: somebody holds a post; see the package for the whole life. Each verb first asks
 * whether it is legal and right, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "official")
@DynamicUpdate // an erased phone is not put back by whoever read it before and changes something else
class Official extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String account;

    private String name;

    @Column(updatable = false)
    private UUID authorityId;

    @Column(updatable = false)
    private String authorityName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: an official is no enterprise's, which hides the entry from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    private @Nullable String sectionCode;
    private @Nullable String sectionName;
    private String postCode;
    private String postName;

    @Enumerated(EnumType.STRING)
    private PostKind postKind;

    private @Nullable UUID gridId;
    private boolean fullTime;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;

    @Embedded
    private @Nullable LawCertificate certificate;

    private @Nullable String phone;
    private @Nullable String phoneMasked;

    @Column(updatable = false)
    private boolean imported;

    @Enumerated(EnumType.STRING)
    private OfficialStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "official_deputy", joinColumns = @JoinColumn(name = "official_id"))
    @OrderColumn(name = "position")
    private List<Deputy> deputies = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "official_step", joinColumns = @JoinColumn(name = "official_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Official() {} // for Hibernate

    private Official(UUID id, String account, Holding holding, Particulars who, boolean imported) {
        super(id, holding.place().region());
        this.account = account;
        this.imported = imported;
        var place = holding.place();
        authorityId = place.authorityId();
        authorityName = place.authorityName();
        sector = place.sector();
        status = OfficialStatus.HOLDING;
        take(holding);
        take(who);
    }

    /**
     * Which post, and how.
     *
     * @param gridId absent: in no grid
     */
    record Holding(Authorities.Place place, @Nullable UUID gridId, boolean fullTime, Days days) {}

    /**
     * What is said of the person.
     *
     * @param phone sealed; absent without one
     */
    record Particulars(
            String name,
            @Nullable LawCertificate certificate,
            @Nullable SealedPhone phone) {}

    /**
     * A phone as it is kept.
     *
     * @param sealed what the column holds
     * @param masked what is shown
     */
    record SealedPhone(String sealed, String masked) {}

    /** @param imported whether a spreadsheet brought it */
    static Created<Official> appoint(
            UUID id, String account, Holding holding, Particulars who, boolean imported, Actor by, Instant now) {
        var official = new Official(id, account, holding, who, imported);
        official.timeline.add(
                TimelineStep.by(by, imported ? OfficialStep.IMPORTED : OfficialStep.APPOINTED, now, null));
        return new Created<>(official, new OfficialAppointed(official.facts(official.version()), now));
    }

    /** Name, certificate and phone are these from now on. */
    OfficialChanged change(Particulars who, Actor by, Instant now) {
        requireIn(OfficialStatus.HOLDING);

        take(who);
        timeline.add(TimelineStep.by(by, OfficialStep.CHANGED, now, null));
        return new OfficialChanged(facts(version() + 1), null, now);
    }

    /** What was entered of the post or its days was wrong; the timeline keeps what it was. */
    OfficialChanged correct(Holding right, String reason, Actor by, Instant now) {
        requireIn(OfficialStatus.HOLDING, OfficialStatus.ENDED);
        if (status == OfficialStatus.ENDED && right.days().until() == null) {
            throw new RuleViolation(
                    RegistryProblem.OFFICIAL_DAYS_OUTSIDE, right.days().from().toString(), postName);
        }
        var was =
                postCode + "，" + (fullTime ? "专职" : "兼职") + "，" + fromDay + " – " + (untilDay == null ? "" : untilDay);

        take(right);
        timeline.add(TimelineStep.by(by, OfficialStep.CORRECTED, now, was + "：" + reason));
        return new OfficialChanged(facts(version() + 1), reason, now);
    }

    /** Its last day is named. */
    OfficialEnded end(LocalDate lastDay, String reason, Actor by, Instant now) {
        var ended = status.to(OfficialStatus.ENDED);
        if (lastDay.isBefore(fromDay) || (untilDay != null && lastDay.isAfter(untilDay))) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_DAYS_OUTSIDE, lastDay.toString(), postName);
        }

        status = ended;
        untilDay = lastDay;
        timeline.add(TimelineStep.by(by, OfficialStep.ENDED, now, lastDay + "：" + reason));
        return new OfficialEnded(facts(version() + 1), reason, now);
    }

    /** It was entered by mistake. */
    OfficialEnded withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(OfficialStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, OfficialStep.WITHDRAWN, now, reason));
        return new OfficialEnded(facts(version() + 1), reason, now);
    }

    /**
     * Somebody acts for this official on those days.
     *
     * @throws RuleViolation when it is the same person, does not work for the same place and sector on all of the days, or
     *     somebody deputises then already
     */
    OfficialChanged depute(Official other, LocalDate from, LocalDate until, String reason, Actor by, Instant now) {
        requireIn(OfficialStatus.HOLDING, OfficialStatus.ENDED);
        var days = new Days(from, until);
        if (!new Days(fromDay, untilDay).include(days)) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_DAYS_OUTSIDE, from.toString(), postName);
        }
        requireFit(other, days);
        var named = new Deputy(other.id(), other.account, other.name, from, until);
        deputies.stream().filter(named::meets).findFirst().ifPresent(there -> {
            throw new RuleViolation(
                    RegistryProblem.OFFICIAL_DEPUTY_OVERLAP,
                    there.name(),
                    there.from().toString(),
                    there.until().toString());
        });

        deputies.add(named);
        timeline.add(TimelineStep.by(
                by, OfficialStep.DEPUTY_NAMED, now, other.name + " " + from + " – " + until + "：" + reason));
        return new OfficialChanged(facts(version() + 1), reason, now);
    }

    /**
     * A deputy acts until that day and no longer; one who has not begun then never does.
     *
     * @throws RuleViolation when nobody of that entry deputises on that day or later
     */
    OfficialChanged endDeputy(UUID deputyId, LocalDate lastDay, Actor by, Instant now) {
        requireIn(OfficialStatus.HOLDING, OfficialStatus.ENDED);
        var there = deputies.stream()
                .filter(deputy ->
                        deputy.officialId().equals(deputyId) && deputy.until().isAfter(lastDay))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        RegistryProblem.OFFICIAL_DEPUTY_UNKNOWN, deputyId.toString(), lastDay.toString()));

        var place = deputies.indexOf(there);
        deputies.remove(place);
        if (!there.from().isAfter(lastDay)) {
            deputies.add(place, new Deputy(there.officialId(), there.account(), there.name(), there.from(), lastDay));
        }
        timeline.add(TimelineStep.by(by, OfficialStep.DEPUTY_ENDED, now, there.name() + " " + lastDay));
        return new OfficialChanged(facts(version() + 1), null, now);
    }

    /**
     * From that day on, what is open of this entry is the other's.
     *
     * @throws RuleViolation when the day is past, or the other is the same person or does not work for the same place and
     *     sector on that day
     */
    OfficialHandedOver handOver(UUID handOverId, Official to, LocalDate onDay, String reason, Actor by, Instant now) {
        requireIn(OfficialStatus.HOLDING, OfficialStatus.ENDED);
        if (onDay.isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_HAND_OVER_PAST, onDay.toString());
        }
        requireFit(to, new Days(onDay, onDay));

        timeline.add(TimelineStep.by(by, OfficialStep.HANDED_OVER, now, to.name + " " + onDay + "：" + reason));
        return new OfficialHandedOver(
                facts(version() + 1), handOverId, to.id(), to.account, to.name, onDay, reason, by.subject(), now);
    }

    private void requireFit(Official other, Days days) {
        var fit = !Accounts.same(account, other.account)
                && other.status != OfficialStatus.WITHDRAWN
                && other.region().contains(region())
                && (other.sector == null || other.sector == sector)
                && new Days(other.fromDay, other.untilDay).include(days);
        if (!fit) {
            throw new RuleViolation(
                    RegistryProblem.OFFICIAL_OTHER_UNFIT,
                    other.name,
                    authorityName,
                    days.from().toString());
        }
    }

    private void requireIn(OfficialStatus... legal) {
        if (!List.of(legal).contains(status)) {
            throw new IllegalTransition(status, legal[0]);
        }
    }

    private void take(Holding holding) {
        var place = holding.place();
        sectionCode = place.sectionCode();
        sectionName = place.sectionName();
        postCode = place.postCode();
        postName = place.postName();
        postKind = place.postKind();
        gridId = holding.gridId();
        fullTime = holding.fullTime();
        fromDay = holding.days().from();
        untilDay = holding.days().until();
    }

    private void take(Particulars who) {
        name = who.name();
        certificate = who.certificate();
        phone = who.phone() == null ? null : who.phone().sealed();
        phoneMasked = who.phone() == null ? null : who.phone().masked();
    }

    /** What clients may do now. */
    Set<OfficialAction> actions() {
        return switch (status) {
            case HOLDING -> EnumSet.allOf(OfficialAction.class);
            case ENDED -> EnumSet.complementOf(EnumSet.of(OfficialAction.ENDING));
            case WITHDRAWN -> EnumSet.noneOf(OfficialAction.class);
        };
    }

    /** Who acts for this official at that moment, by the day in Shanghai. */
    Optional<Deputy> deputyAt(Instant now) {
        var day = ChinaTime.dayOf(now);
        return deputies.stream().filter(deputy -> deputy.actsOn(day)).findFirst();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    UUID authorityId() {
        return authorityId;
    }

    String authorityName() {
        return authorityName;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    @Nullable
    String sectionCode() {
        return sectionCode;
    }

    @Nullable
    String sectionName() {
        return sectionName;
    }

    String postCode() {
        return postCode;
    }

    String postName() {
        return postName;
    }

    PostKind postKind() {
        return postKind;
    }

    @Nullable
    UUID gridId() {
        return gridId;
    }

    boolean fullTime() {
        return fullTime;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    @Nullable
    LocalDate untilDay() {
        return untilDay;
    }

    @Nullable
    LawCertificate certificate() {
        return certificate;
    }

    @Nullable
    String sealedPhone() {
        return phone;
    }

    @Nullable
    String phoneMasked() {
        return phoneMasked;
    }

    boolean imported() {
        return imported;
    }

    OfficialStatus status() {
        return status;
    }

    List<Deputy> deputies() {
        return List.copyOf(deputies);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private OfficialEvent.Facts facts(long revision) {
        return new OfficialEvent.Facts(
                id(),
                account,
                name,
                authorityId,
                authorityName,
                region(),
                sector,
                sectionName,
                postCode,
                postName,
                postKind,
                gridId,
                fullTime,
                fromDay,
                untilDay,
                certificate,
                deputies(),
                status,
                revision);
    }
}
