package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.file.FieldFiles;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.registers.kind.RegisterKind;

/**
 * The files that fields of type {@code file} name: attached to the entry when a version with them is written, and shown to
 * whoever is shown the entry.
 */
@ApplicationScoped
class EntryFiles implements FileOwner {

    private static final String KIND = "register-entry";

    private final FieldFiles files;
    private final Entries entries;
    private final KindAccess access;

    EntryFiles(FieldFiles files, Entries entries, KindAccess access) {
        this.files = files;
        this.entries = entries;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "register:read";
    }

    @Override
    public void requireShown(UUID id) {
        var kind = entries.kindOf(id).orElseThrow(() -> new NotFound(id));
        try {
            var unused = access.read(kind);
        } catch (RequestProblem forbidden) {
            throw new NotFound(id);
        }
    }

    /** Attaches what a version names, once its row is there. */
    void attach(RegisterKind kind, RegisterEntry entry) {
        files.attach(kind.fields().values(), entry.content().data(), "/data", KIND, entry.entryId());
    }
}
