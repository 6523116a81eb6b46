package worksafe.platform.duties.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.ledger.LedgerEntry.Holder;
import worksafe.platform.http.NotFound;

/** The ledgers that holders keep, and their freshness. */
@ApplicationScoped
class Ledgers {

    private final AgroalDataSource database;
    private final LedgerCatalogue catalogue;
    private final Clocks clocks;
    private final Calendar calendar;
    private final InstantSource clock;

    Ledgers(
            AgroalDataSource database,
            LedgerCatalogue catalogue,
            Clocks clocks,
            Calendar calendar,
            InstantSource clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Makes it the holder's duty to keep the ledger: from now on its refresh is a clock. Does nothing when the ledger is
     * open already. A ledger that nobody opened begins with its first entry.
     *
     * @param debtor the enterprise, or the place without one, that keeps it
     * @throws NotFound for a kind that is not in the catalogue
     */
    @Transactional(TxType.MANDATORY)
    public void open(String kind, ClockStart.Debtor debtor) {
        var found = catalogue.get(kind);
        try (var connection = database.getConnection()) {
            if (create(connection, found, debtor)) {
                refresh(found, holder(connection, found, debtor), clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The holder's ledger, opened if need be, in this transaction's hands. */
    Holder keep(LedgerKind kind, ClockStart.Debtor debtor) {
        try (var connection = database.getConnection()) {
            var unused = create(connection, kind, debtor);
            return holder(connection, kind, debtor);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry was made: the next refresh is due a period later. */
    void refresh(LedgerKind kind, Holder holder, Instant at) {
        kind.freshness().ifPresent(freshness -> {
            var duty = new Duty("ledger", holder.ledgerId(), "ledger-refresh");
            var next = freshness.nextDue(at, calendar.edition().days());
            var running = clocks.deadline(duty);
            if (running.isPresent()) {
                if (running.get().end().equals(next.end())) {
                    return;
                }
                clocks.meet(duty, at);
            }
            clocks.start(ClockStart.within(
                    freshness.every(),
                    duty,
                    new ClockStart.Debtor(holder.region(), holder.sector(), holder.enterpriseId()),
                    kind.basis(),
                    at));
        });
    }

    private boolean create(Connection connection, LedgerKind kind, ClockStart.Debtor debtor) throws SQLException {
        var sector = debtor.sector();
        try (var insert = connection.prepareStatement("insert into ledger (id, kind, region, sector, enterprise_id,"
                + " opened_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, Uuid7.next(clock));
            insert.setString(2, kind.code());
            insert.setLong(3, debtor.region().value());
            insert.setString(4, sector == null ? null : sector.name());
            insert.setObject(5, debtor.enterpriseId(), Types.OTHER);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static Holder holder(Connection connection, LedgerKind kind, ClockStart.Debtor debtor) throws SQLException {
        var sector = debtor.sector();
        var mine = debtor.enterpriseId() == null
                ? "enterprise_id is null and region = ? and sector is not distinct from ?"
                : "enterprise_id = ?";
        try (var select = connection.prepareStatement(
                "select id from ledger where kind = ? and " + mine + " for no key update")) {
            select.setString(1, kind.code());
            if (debtor.enterpriseId() == null) {
                select.setLong(2, debtor.region().value());
                select.setString(3, sector == null ? null : sector.name());
            } else {
                select.setObject(2, debtor.enterpriseId());
            }
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    // It exists, or it would have been created, but lies beyond the wall.
                    throw new NotFound(kind.code());
                }
                return new Holder(row.getObject(1, UUID.class), debtor.region(), sector, debtor.enterpriseId());
            }
        }
    }
}
