package worksafe.platform.files;

import java.util.UUID;

/**
 * A kind of row that files belong to. A context brings one bean for each, and its migration says the same to the database:
 * {@code call files_of('danger', 'danger', 'id')}.
 */
public interface FileOwner {

    /** Its name, as the migration has it, for example {@code danger}. */
    String kind();

    /** The action that whoever reads its files must be permitted, for example {@code danger:read}. */
    String permission();

    /**
     * Does nothing where the caller is shown the row.
     *
     * @throws worksafe.platform.http.NotFound where not
     */
    void requireShown(UUID id);
}
