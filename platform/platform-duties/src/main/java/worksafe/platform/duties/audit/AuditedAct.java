package worksafe.platform.duties.audit;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;

/**
 * One act to be audited: what was done to which object. Who did it, in which role, when and in which request is added by
 * {@link Audit}. Made by {@link #of} and refined by the methods that follow it, each of which returns a changed copy.
 *
 * <p>Nothing of it may be a personal value: actions, types and reasons are kebab-case codes, states are hashes, and a
 * personal value appears only as a salted commitment. Only the reason of a disclosure goes on in words, in which no number
 * of a person stands.
 */
public final class AuditedAct {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** What became of the attempt. */
    @Schema(name = "AuditDecision")
    enum Decision {
        PERMITTED,
        REFUSED
    }

    private String action;
    private final String objectType;
    private final String objectId;
    private final RegionCode region;
    private @Nullable Long objectVersion;
    private @Nullable Sector sector;
    private @Nullable UUID enterpriseId;
    private Decision decision = Decision.PERMITTED;
    private @Nullable String reason;
    private @Nullable String onBehalfOf;
    private @Nullable String after;
    private Map<String, String> commitments = Map.of();
    private @Nullable UUID eventId;

    private AuditedAct(String action, String objectType, String objectId, RegionCode region) {
        this.action = action;
        this.objectType = objectType;
        this.objectId = objectId;
        this.region = region;
    }

    private AuditedAct(AuditedAct original) {
        this(original.action, original.objectType, original.objectId, original.region);
        this.objectVersion = original.objectVersion;
        this.sector = original.sector;
        this.enterpriseId = original.enterpriseId;
        this.decision = original.decision;
        this.reason = original.reason;
        this.onBehalfOf = original.onBehalfOf;
        this.after = original.after;
        this.commitments = original.commitments;
        this.eventId = original.eventId;
    }

    /**
     * A permitted act.
     *
     * @param action what was done, a code such as {@code policy-ended}
     * @param objectType the kind of object, a code such as {@code policy}
     * @param objectId its id or code
     * @param region the place whose auditors may see the entry
     */
    public static AuditedAct of(String action, String objectType, Object objectId, RegionCode region) {
        return new AuditedAct(
                require(CODE, "action", action),
                require(CODE, "object type", objectType),
                require(ID, "object id", objectId.toString()),
                region);
    }

    /** The version of the object that the act made. */
    public AuditedAct version(long version) {
        var copy = new AuditedAct(this);
        copy.objectVersion = version;
        return copy;
    }

    /** Whose the object is, beyond its place. */
    public AuditedAct belongingTo(@Nullable Sector ofSector, @Nullable UUID ofEnterprise) {
        var copy = new AuditedAct(this);
        copy.sector = ofSector;
        copy.enterpriseId = ofEnterprise;
        return copy;
    }

    /** The state that the act led to, in full; only its SHA-256 is kept. An act without one changed nothing. */
    public AuditedAct leadingTo(String state) {
        var copy = new AuditedAct(this);
        copy.after = Sha256.hex(state);
        return copy;
    }

    /** The digest of the state that the act led to, 64 hexadecimal digits, where who asks has no more than that. */
    public AuditedAct leadingToDigest(String digest) {
        var copy = new AuditedAct(this);
        copy.after = require(SHA_256, "digest", digest);
        return copy;
    }

    /** Why, as a code; for a reading its purpose. */
    public AuditedAct because(String code) {
        var copy = new AuditedAct(this);
        copy.reason = require(CODE, "reason", code);
        return copy;
    }

    /** Why, as a code and in words. */
    public AuditedAct because(String code, String words) {
        var copy = because(code);
        copy.reason = code + ": " + words;
        return copy;
    }

    /** The same of another action. */
    public AuditedAct called(String other) {
        var copy = new AuditedAct(this);
        copy.action = require(CODE, "action", other);
        return copy;
    }

    /** In whose name the actor acted, as when a town enforces in the name of its county. */
    public AuditedAct onBehalfOf(String principal) {
        var copy = new AuditedAct(this);
        copy.onBehalfOf = principal;
        return copy;
    }

    /** An attempt that was refused, with the code of the refusal. */
    public AuditedAct refused(String code) {
        var copy = because(code);
        copy.decision = Decision.REFUSED;
        return copy;
    }

    /** The personal values concerned, as salted keyed hashes in hexadecimal, by column. */
    public AuditedAct committing(Map<String, String> byColumn) {
        var copy = new AuditedAct(this);
        byColumn.values().forEach(commitment -> {
            var unused = require(SHA_256, "commitment", commitment);
        });
        copy.commitments = Map.copyOf(byColumn);
        return copy;
    }

    /** The event that announced the act, so that each event can be shown to have one leaf. */
    public AuditedAct announcedBy(UUID event) {
        var copy = new AuditedAct(this);
        copy.eventId = event;
        return copy;
    }

    /** What was done, a code such as {@code policy-ended}. */
    public String action() {
        return action;
    }

    String objectType() {
        return objectType;
    }

    String objectId() {
        return objectId;
    }

    RegionCode region() {
        return region;
    }

    @Nullable
    Long objectVersion() {
        return objectVersion;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    @Nullable
    UUID enterpriseId() {
        return enterpriseId;
    }

    Decision decision() {
        return decision;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    @Nullable
    String after() {
        return after;
    }

    Map<String, String> commitments() {
        return commitments;
    }

    @Nullable
    UUID eventId() {
        return eventId;
    }

    private static String require(Pattern form, String what, String text) {
        if (!form.matcher(text).matches()) {
            // The text itself may be what must not be written anywhere.
            throw new IllegalArgumentException("an audited " + what + " must match " + form);
        }
        return text;
    }
}
