package worksafe.platform.duties.calendar;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.kernel.WorkingCalendar;

/** The working calendar as this context knows it, always current. */
@ApplicationScoped
public class Calendar {

    private final AgroalDataSource database;
    private final CalendarOperations operations;
    private volatile @Nullable Edition known;

    Calendar(AgroalDataSource database, CalendarOperations operations, MeterRegistry meters) {
        this.database = database;
        this.operations = operations;
        var unused = meters.gauge("worksafe_calendar_last_year", this, Calendar::lastYear);
    }

    /** The last year whose notice was known when somebody last asked; no number before. */
    double lastYear() {
        var edition = known;
        return edition == null ? Double.NaN : edition.days().publishedThrough().getYear();
    }

    /**
     * The calendar at one moment.
     *
     * @param days which days are working days
     * @param revision higher for every later edition
     */
    public record Edition(WorkingCalendar days, long revision) {}

    /** The present edition; whoever computes many dates asks once. */
    public Edition edition() {
        try (var connection = database.getConnection()) {
            long revision;
            try (var select = connection.prepareStatement("select revision from calendar_revision");
                    var row = select.executeQuery()) {
                row.next();
                revision = row.getLong(1);
            }
            var current = known;
            if (current != null && current.revision() == revision) {
                return current;
            }
            var days = new ArrayList<CalendarDay>();
            try (var select = connection.prepareStatement("select day, kind, name, notice_year from calendar_day");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    days.add(new CalendarDay(
                            row.getObject(1, LocalDate.class),
                            DayKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getInt(4)));
                }
            }
            // A number is never given twice, so an edition read in a transaction that rolls back is merely forgotten.
            var read = new Edition(WorkingCalendar.of(days), revision);
            known = read;
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes over a notice that registry, the master of the calendar, announced. A version known already is left alone.
     *
     * @param days all that the notice arranges; each names the year as its notice's
     */
    public void follow(int year, String source, List<CalendarDay> days, long version) {
        operations.follow(new CalendarNotice(year, source, days, version));
    }
}
