package worksafe.platform.duties.personal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.RuntimeProfile;
import worksafe.platform.http.SecretBytes;
import worksafe.platform.service.MigrationStep;

/**
 * Seals personal values for rest, opens them for a purpose, and makes the keyed hashes by which they are found. The keys
 * come from the environment only: {@code WORKSAFE_PERSONAL_DATA_KEY} and {@code WORKSAFE_BLIND_INDEX_KEY}, 32 bytes each
 * in base64. In production no process that serves starts without them.
 *
 * <p>{@code WORKSAFE_PERSONAL_DATA_ALGORITHM} says how values are sealed from now on, {@code AES_GCM} or {@code SM4_GCM}; those
 * of the other algorithm stay readable, and {@link KeyRotationJob} takes them along.
 *
 * <p>To change the data key, give the new one with a higher {@code WORKSAFE_PERSONAL_DATA_KEY_VERSION} and the old one as
 * {@code WORKSAFE_PERSONAL_DATA_RETIRED_KEYS} ({@code 1=<base64>}, several joined by commas): new values are sealed with
 * the new key, old ones stay readable until {@link KeyRotationJob} has sealed them anew.
 */
@ApplicationScoped
public class PersonalData {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private final Audit audit;
    private final RuntimeProfile profile;
    private final @Nullable ValueCipher cipher;
    private final int newest;

    PersonalData(
            Audit audit,
            @ConfigProperty(name = "worksafe.profile") String profile,
            @ConfigProperty(name = "worksafe.personal-data.key") Optional<String> key,
            @ConfigProperty(name = "worksafe.personal-data.key-version") int version,
            @ConfigProperty(name = "worksafe.personal-data.retired-keys") Optional<List<String>> retired,
            @ConfigProperty(name = "worksafe.personal-data.algorithm") String algorithm,
            @ConfigProperty(name = "worksafe.blind-index.key") Optional<String> indexKey) {
        this.audit = audit;
        this.profile = RuntimeProfile.of(profile);
        // Also where there are no keys: a wrong word is a mistake whatever else is set.
        var sealing = SealAlgorithm.ofSetting(algorithm);
        if (key.isPresent() && indexKey.isPresent()) {
            var keys = new HashMap<Integer, byte[]>();
            retired.orElse(List.of()).forEach(text -> addRetired(keys, text));
            keys.put(version, SecretBytes.of("WORKSAFE_PERSONAL_DATA_KEY", key.get()));
            this.newest = Collections.max(keys.keySet());
            this.cipher = new ValueCipher(
                    new SealPrefix(sealing, version), keys, SecretBytes.of("WORKSAFE_BLIND_INDEX_KEY", indexKey.get()));
        } else {
            this.newest = version;
            this.cipher = null;
        }
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        if (profile.isProduction() && cipher == null && !MigrationStep.isThis()) {
            throw keysMissing();
        }
    }

    /**
     * Seals a value for the row and column in which it will stand.
     *
     * @param column as {@code table.column}
     */
    public SealedValue seal(UUID rowId, String column, String value) {
        return cipher().seal(rowId, column, value);
    }

    /** By which algorithm and version of the key values are sealed now. */
    SealPrefix present() {
        return cipher().present();
    }

    /** The highest version of all keys that this process knows, those included that it only reads with. */
    int newestKeyVersion() {
        return newest;
    }

    /**
     * Seals a value anew by the present key and algorithm, in the same place. Nobody reads it.
     *
     * @throws ValueCipher.SealBroken when it was tampered with, moved, or sealed with a key not configured
     */
    SealedValue reseal(UUID rowId, String column, SealedValue sealed) {
        return cipher().reseal(rowId, column, sealed);
    }

    /**
     * Opens a value and leaves an audit entry of it in the present transaction.
     *
     * @param purpose why it is read, a kebab-case code such as {@code case-handling}
     * @param reading what is read of which object; action, object and place are the caller's to name
     * @throws RuleViolation 422 {@code purpose-required} without a purpose
     * @throws IllegalStateException when the value was tampered with, moved, or sealed with a key not configured
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String open(UUID rowId, String column, SealedValue sealed, String purpose, AuditedAct reading) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new RuleViolation(DutyProblem.PURPOSE_REQUIRED);
        }
        var opened = cipher().open(rowId, column, sealed);
        audit.record(reading.because(purpose).committing(Map.of(column, opened.commitment())));
        return opened.value();
    }

    /**
     * The keyed hash under which equal values are found.
     *
     * @param purpose which column or search it serves; the same value has unrelated hashes for two purposes
     * @param normalized the value in its one spelling
     * @return 32 hexadecimal digits
     */
    public String blindIndex(String purpose, String normalized) {
        return cipher().blindIndex(purpose, normalized);
    }

    /** By which the key of blind indexes is told from another one; empty without keys. */
    Optional<String> blindIndexFingerprint() {
        return Optional.ofNullable(cipher).map(ValueCipher::indexFingerprint);
    }

    private ValueCipher cipher() {
        if (cipher == null) {
            throw keysMissing();
        }
        return cipher;
    }

    private static IllegalStateException keysMissing() {
        return new IllegalStateException("WORKSAFE_PERSONAL_DATA_KEY and WORKSAFE_BLIND_INDEX_KEY must be set");
    }

    private static void addRetired(Map<Integer, byte[]> keys, String text) {
        var parts = text.strip().split("=", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,8}")) {
            throw new IllegalStateException("WORKSAFE_PERSONAL_DATA_RETIRED_KEYS must hold <version>=<base64>");
        }
        keys.put(Integer.valueOf(parts[0]), SecretBytes.of("WORKSAFE_PERSONAL_DATA_RETIRED_KEYS", parts[1]));
    }
}
