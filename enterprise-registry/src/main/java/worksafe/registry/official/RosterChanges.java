package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.registry.official.OfficialRequests.AppointOfficial;
import worksafe.registry.official.OfficialRequests.CertificateRequest;

/**
 * What a line of a spreadsheet says otherwise than the entry that is there, and how the entry becomes so. Cells that are
 * empty say nothing; of a phone it is compared what is shown of it.
 */
@ApplicationScoped
class RosterChanges {

    private static final String REASON = "名册导入";

    private final OfficialOperations operations;
    private final RosterEntries entries;
    private final PostTerms terms;
    private final EntityManager database;
    private final Caller caller;
    private final InstantSource clock;

    RosterChanges(
            OfficialOperations operations,
            RosterEntries entries,
            PostTerms terms,
            EntityManager database,
            Caller caller,
            InstantSource clock) {
        this.operations = operations;
        this.entries = entries;
        this.terms = terms;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whatever is entered otherwise, each with what is entered. */
    List<Violation> otherwise(Official there, AppointOfficial said) {
        var all = new ArrayList<Violation>(ofPerson(there, said));
        all.addAll(ofPost(there, said));
        return all;
    }

    private static List<Violation> ofPerson(Official there, AppointOfficial said) {
        var all = new ArrayList<Violation>();
        if (!there.name().equals(said.name())) {
            all.add(RosterColumns.NAME.otherwise(there.name()));
        }
        var held = there.certificate();
        var certificate = said.particular().held();
        if (certificate != null && !certificate.equals(held)) {
            all.add(RosterColumns.CERTIFICATE.otherwise(
                    held == null ? "-" : held.number() + " " + held.validFrom() + " – " + held.validUntil()));
        }
        var phone = said.particular().number();
        if (phone != null && !phone.masked().equals(there.phoneMasked())) {
            all.add(RosterColumns.PHONE.otherwise(shown(there.phoneMasked())));
        }
        return all;
    }

    private List<Violation> ofPost(Official there, AppointOfficial said) {
        var all = new ArrayList<Violation>();
        if (said.sectionCode() != null && !said.sectionCode().equals(there.sectionCode())) {
            all.add(RosterColumns.SECTION.otherwise(shown(there.sectionCode())));
        }
        if (said.gridId() != null && !said.gridId().equals(there.gridId())) {
            all.add(RosterColumns.GRID.otherwise(shown(grid(there.gridId()))));
        }
        if (said.fullTime() != there.fullTime()) {
            all.add(RosterColumns.FULL_TIME.otherwise(there.fullTime() ? "是" : "否"));
        }
        if (said.until() != null && !said.until().equals(there.untilDay())) {
            all.add(RosterColumns.UNTIL.otherwise(
                    there.untilDay() == null ? "-" : there.untilDay().toString()));
        }
        return all;
    }

    private @Nullable String grid(@Nullable UUID id) {
        return id == null
                ? null
                : (String) database.createNativeQuery("select code from grid where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull();
    }

    private static String shown(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "-");
    }

    /**
     * The entry becomes as the line says. What is said of the person holds from now on; what is said of the post is put right
     * where it is so from the first day, else the entry ends the day before and another begins.
     *
     * @return the entry that says so now
     */
    Official change(Official there, AppointOfficial said, LocalDate day) {
        if (day.isBefore(there.fromDay())) {
            throw RosterColumns.CHANGED.wrong("roster-change-before");
        }
        var now = clock.instant();
        var official = entries.lock(there.id());
        if (!ofPost(official, said).isEmpty()) {
            terms.requireFree(official, official.untilDay(), said.until());
            if (day.isAfter(official.fromDay())) {
                return since(official, said, day, now);
            }
            entries.hold(official.account());
            var right = operations.holding(complete(official, said));
            operations.done(official, official.correct(right, REASON, caller.actor(), now));
        }
        if (!ofPerson(official, said).isEmpty()) {
            operations.done(
                    official,
                    official.change(operations.particulars(official, said.particular()), caller.actor(), now));
        }
        return official;
    }

    private Official since(Official there, AppointOfficial said, LocalDate day, Instant now) {
        var next = complete(there, said).since(day);
        if (there.untilDay() == null || !there.untilDay().isBefore(day)) {
            operations.done(there, there.end(day.minusDays(1), REASON, caller.actor(), now));
        }
        return operations.appoint(next, true);
    }

    /** What the line leaves empty is as it is entered, but for the phone, which is sealed to its entry. */
    private static AppointOfficial complete(Official there, AppointOfficial said) {
        var held = there.certificate();
        var entered = held == null ? null : new CertificateRequest(held.number(), held.validFrom(), held.validUntil());
        return new AppointOfficial(
                there.account(),
                said.name(),
                there.authorityId(),
                there.postCode(),
                said.sectionCode() == null ? there.sectionCode() : said.sectionCode(),
                said.gridId() == null ? there.gridId() : said.gridId(),
                said.fullTime(),
                there.fromDay(),
                said.until() == null ? there.untilDay() : said.until(),
                said.certificate() == null ? entered : said.certificate(),
                said.phone());
    }
}
