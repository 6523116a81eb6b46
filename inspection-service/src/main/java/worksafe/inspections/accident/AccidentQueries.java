package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.Accident.ReportFaults;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;

/** What other features may know of an accident within the present scope. */
@ApplicationScoped
public class AccidentQueries {

    private final Accidents accidents;

    AccidentQueries(Accidents accidents) {
        this.accidents = accidents;
    }

    /** Says whether somebody is still to be dealt with over an accident; a bean of whoever holds people to account. */
    public interface PeopleDealtWith {

        /** Whether that is so. */
        boolean isOpen(UUID accidentId);
    }

    /**
     * Fired synchronously, in the transaction in which it is confirmed, of an accident that killed, for which somebody is responsible,
     * at an enterprise at which a major danger is open: whoever proposes that it stop listens (R-INS-047).
     *
     * @param dangers numbers of the major dangers
     */
    public record FatalAccidentConfirmed(
            UUID accidentId, String number, UUID enterpriseId, int deaths, List<String> dangers) {}

    /**
     * What is known of an accident.
     *
     * @param confirmed whether it was confirmed and not found to be none
     * @param grade absent of a near miss
     * @param investigator the place of the government that investigates it
     */
    public record KnownAccident(
            UUID id,
            String number,
            String title,
            RegionCode region,
            Sector sector,
            @Nullable UUID enterpriseId,
            boolean confirmed,
            LocalDate occurredOn,
            @Nullable AccidentGrade grade,
            int deaths,
            int seriousInjuries,
            long lossFen,
            @Nullable Boolean responsibility,
            boolean late,
            boolean omitted,
            boolean falsified,
            boolean concealed,
            RegionCode investigator) {}

    /** @throws NotFound when there is none, or none within the scope */
    @Transactional
    public KnownAccident get(UUID id) {
        var accident = accidents.get(id);
        var place = accident.place();
        var toll = accident.toll();
        ReportFaults faults = accident.faults();
        return new KnownAccident(
                accident.id(),
                accident.number(),
                accident.happened().title(),
                place.region(),
                place.sector(),
                place.enterpriseId(),
                accident.status() != AccidentStatus.REPORTED && accident.status() != AccidentStatus.NOT_ONE,
                accident.happened().occurredOn(),
                accident.grade(),
                toll.deaths(),
                toll.seriousInjuries(),
                accident.lossFen(),
                accident.responsibility(),
                faults.late(),
                faults.omitted(),
                faults.falsified(),
                faults.concealed(),
                accident.investigator());
    }
}
