package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.PaperNumbers;

/** What is made of what somebody tells, by whatever way: its place, its number, its sealed contact. */
@ApplicationScoped
class TipOffIntake {

    static final String NAME = "tip_off.name_sealed";
    static final String PHONE = "tip_off.phone_sealed";

    /** The series of the numbers of tip-offs (举报). */
    private static final String SERIES = "JB";

    private final EnterpriseSnapshots enterprises;
    private final PersonalData personal;
    private final PaperNumbers numbers;

    TipOffIntake(EnterpriseSnapshots enterprises, PersonalData personal, PaperNumbers numbers) {
        this.enterprises = enterprises;
        this.personal = personal;
        this.numbers = numbers;
    }

    /**
     * Before whom it lies.
     *
     * @param concernedId the enterprise, where it is known here
     */
    record Stand(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID concernedId) {

        /**
         * The same where a clerk may write it down; a clerk of one sector writes it down for that one.
         *
         * @throws RuleViolation when it lies before another office
         */
        Stand within(Scope scope) {
            var own = scope.sectors();
            var taken = sector == null && own != null && own.size() == 1
                    ? new Stand(region, own.iterator().next(), concernedId)
                    : this;
            scope.requireCovered(taken.region, taken.sector, null);
            return taken;
        }
    }

    /**
     * Where an enterprise is named that is known, its own authority; else that of the place that was told.
     *
     * @throws RuleViolation when the place is none, or that of no county, or what was told is still to happen
     */
    Stand place(TipOffRequests.SubmitTipOff told, Instant now) {
        requirePlace(told.region());
        var day = told.happenedOn();
        if (day != null && day.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(FactTime.FactProblem.FACT_IN_FUTURE, day.toString());
        }
        var named = told.enterpriseId();
        var found = named == null ? Optional.<Place>empty() : enterprises.find(named);
        return found.map(place -> new Stand(place.region(), place.sector(), named))
                .orElseGet(() -> new Stand(told.region(), null, null));
    }

    /** @throws RuleViolation when there is no such place, or it is that of no county */
    void requirePlace(RegionCode region) {
        if (region.level().compareTo(RegionLevel.COUNTY) < 0) {
            throw new RuleViolation(HazardProblem.TIP_OFF_PLACE, region.toString());
        }
        if (!DivisionNames.isKnown(region)) {
            throw new RuleViolation(HazardProblem.TIP_OFF_PLACE_UNKNOWN, region.toString());
        }
    }

    TipOff.Draft draft(
            UUID id,
            TipOffRequests.SubmitTipOff told,
            Informant.Channel channel,
            Stand stand,
            @Nullable TipOffKey key,
            Instant now) {
        var contact = told.contact();
        var phone = contact == null ? null : contact.normalPhone();
        var informant = new Informant(
                told.category() == null ? Informant.Category.MASS : told.category(),
                channel,
                told.signatories() == null ? 1 : told.signatories(),
                contact == null ? null : personal.seal(id, NAME, contact.name()).text(),
                phone == null ? null : personal.seal(id, PHONE, phone).text());
        return new TipOff.Draft(
                id,
                numbers.next(SERIES, stand.region(), now),
                stand.region(),
                stand.sector(),
                stand.concernedId(),
                told.statement(),
                informant,
                key);
    }
}
