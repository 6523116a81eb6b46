package worksafe.platform.files;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.content.ExaminedFile;
import worksafe.platform.http.Actor;
import worksafe.platform.service.lock.AdvisoryLock;

/** The rows of files and of uploads that the present scope shows, in the present transaction. */
@ApplicationScoped
class StoredFiles {

    private static final AdvisoryLock LOCK = AdvisoryLock.ofAccounts("files that wait", 47);

    private static final String COLUMNS =
            "id, name, type, size, sha256, came_sha256, width, height, taken_at, latitude,"
                    + " longitude, thumbnail, uploaded_by, uploaded_name, uploaded_at, owner_kind, owner_id,"
                    + " owner_step";
    private static final String UPLOAD = "id, name, size, sha256, received, opened_by, touched_at, finished_at";

    private final AgroalDataSource database;

    StoredFiles(AgroalDataSource database) {
        this.database = database;
    }

    StoredFile add(UUID id, ExaminedFile examined, String cameSha256, Actor uploader, Instant now) {
        var unused = execute(
                "insert into stored_file (id, name, type, size, sha256, came_sha256, width, height, taken_at, latitude,"
                        + " longitude, thumbnail, uploaded_by, uploaded_name, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                examined.name(),
                examined.type(),
                examined.size(),
                examined.sha256(),
                cameSha256,
                examined.width(),
                examined.height(),
                examined.takenAt(),
                examined.latitude(),
                examined.longitude(),
                examined.thumbnail() != null,
                uploader.subject(),
                uploader.name(),
                now);
        return find(id).orElseThrow();
    }

    Optional<StoredFile> find(UUID id) {
        return select("select " + COLUMNS + " from stored_file where id = ?", StoredFiles::file, id).stream()
                .findFirst();
    }

    List<StoredFile> find(Collection<UUID> ids) {
        return select(
                "select " + COLUMNS + " from stored_file where id = any (?) order by id", StoredFiles::file, (Object)
                        ids.toArray(UUID[]::new));
    }

    List<StoredFile> of(String kind, Collection<UUID> owners) {
        return select(
                "select " + COLUMNS + " from stored_file where owner_kind = ? and owner_id = any (?) order by id",
                StoredFiles::file,
                kind,
                owners.toArray(UUID[]::new));
    }

    /** Attaches those that wait, and tells how many they were. */
    int attach(Collection<UUID> ids, String kind, UUID owner, @Nullable Integer step, Instant now) {
        return execute(
                "update stored_file set owner_kind = ?, owner_id = ?, owner_step = ?, attached_at = ? where id = any (?)"
                        + " and owner_kind is null",
                kind,
                owner,
                step,
                now,
                ids.toArray(UUID[]::new));
    }

    /** Lets what else the account brings wait until the transaction ends, so that each counts those before it. */
    void takeTurn(String account) {
        var unused = select("select " + LOCK.taking("?"), row -> true, account);
    }

    /** How many files and uploads of the account wait. */
    int waiting(String account) {
        return select(
                        "select (select count(*) from stored_file where owner_kind is null and account(uploaded_by) ="
                                + " account(?)) + (select count(*) from file_upload where finished_at is null and"
                                + " account(opened_by) = account(?))",
                        row -> row.getInt(1),
                        account,
                        account)
                .getFirst();
    }

    /** An upload that came in pieces, or comes. */
    record Arriving(
            UUID id,
            String name,
            long size,
            @Nullable String sha256,
            long received,
            String openedBy,
            Instant touchedAt,
            @Nullable Instant finishedAt) {}

    void open(UUID id, String name, long size, @Nullable String sha256, String account, Instant now) {
        var unused = execute(
                "insert into file_upload (id, name, size, sha256, received, opened_by, opened_at, touched_at)"
                        + " values (?, ?, ?, ?, 0, ?, ?, ?)",
                id,
                name,
                size,
                sha256,
                account,
                now,
                now);
    }

    Optional<Arriving> upload(UUID id) {
        return select("select " + UPLOAD + " from file_upload where id = ?", StoredFiles::arriving, id).stream()
                .findFirst();
    }

    /** Nobody else writes to the upload until the transaction ends. */
    Optional<Arriving> lockUpload(UUID id) {
        return select("select " + UPLOAD + " from file_upload where id = ? for update", StoredFiles::arriving, id)
                .stream()
                .findFirst();
    }

    void received(UUID id, long received, Instant now) {
        var unused = execute(
                "update file_upload set received = ?, touched_at = ? where id = ? and finished_at is null",
                received,
                now,
                id);
    }

    void finished(UUID id, Instant now) {
        var unused = execute("update file_upload set finished_at = ? where id = ?", now, id);
    }

    void forget(UUID upload) {
        var unused = execute("delete from file_upload where id = ? and finished_at is null", upload);
    }

    /** Deletes some uploads that nobody went on with, and gives their ids. */
    List<UUID> forgetOlderThan(Instant limit, int most) {
        return select(
                "delete from file_upload where id in (select id from file_upload where touched_at < ? order by touched_at"
                        + " limit ? for update skip locked) returning id",
                row -> row.getObject(1, UUID.class),
                limit,
                most);
    }

    /** Deletes some files that were not attached in time, and gives the keys of their bytes. */
    List<String> deleteWaiting(Instant limit, int most) {
        return select(
                "delete from stored_file where id in (select id from stored_file where owner_kind is null and uploaded_at < ?"
                        + " order by uploaded_at limit ? for update skip locked) returning sha256 || '-' || id",
                row -> row.getString(1),
                limit,
                most);
    }

    /** Those of the ids that no row has. */
    List<UUID> unknown(Collection<UUID> ids) {
        return select(
                "select id from unnest(?::uuid[]) as u (id) where not exists (select from stored_file f where f.id = u.id)",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new));
    }

    /** The next rows in order of their ids. */
    List<StoredFile> after(@Nullable UUID last, int most) {
        return select(
                "select " + COLUMNS + " from stored_file where id > ? order by id limit ?",
                StoredFiles::file,
                last == null ? new UUID(0, 0) : last,
                most);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Reading<T> reading, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int execute(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof UUID[] ids) {
                statement.setArray(
                        i + 1, connection.createArrayOf("uuid", Arrays.copyOf(ids, ids.length, Object[].class)));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("came_sha256"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                instant(row, "taken_at"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getBoolean("thumbnail"),
                row.getString("uploaded_by"),
                row.getString("uploaded_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getObject("owner_step", Integer.class));
    }

    private static Arriving arriving(ResultSet row) throws SQLException {
        return new Arriving(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getLong("received"),
                row.getString("opened_by"),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
