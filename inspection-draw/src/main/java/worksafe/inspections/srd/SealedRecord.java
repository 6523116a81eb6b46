package worksafe.inspections.srd;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.ListRoot;
import worksafe.inspections.srd.list.ListRoots;
import worksafe.kernel.RegionCode;

/**
 * All that cannot be changed once the announced public value is known, version 1. Its one spelling is canonical JSON (RFC
 * 8785), and the seal is the hash of that.
 *
 * @param suite the hash function
 * @param terms what the authority fixed
 * @param lists roots and sizes of the lists
 */
public record SealedRecord(Suite suite, DrawTerms terms, ListRoots lists) {

    private static final int VERSION = 1;

    /**
     * Reads the canonical JSON of a sealed record.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-bundle-form} or {@code draw-bundle-order} for every other
     *     spelling, or whatever the values themselves are refused for
     */
    public static SealedRecord parse(byte[] canonical) {
        var json = new JsonReader(new ByteArrayInputStream(canonical));
        var sealed = read(json);
        json.finish();
        return sealed;
    }

    /** How many objects the pool holds. */
    public int poolSize() {
        return lists.objects().size();
    }

    /** The canonical JSON in UTF-8. */
    public byte[] canonical() {
        var json = new JsonWriter();
        write(json);
        return json.bytes();
    }

    /** {@code H("SRD1/seal" 00 || canonical JSON)}. */
    public Digest seal() {
        return suite.hash(new Encoding().label("SRD1/seal", 0).raw(canonical()).bytes());
    }

    /** The names are in the order that RFC 8785 asks for. */
    void write(JsonWriter json) {
        json.begin('{');
        json.name("alg").text(suite.id());
        json.name("authority").text(terms.authority().toString());
        json.name("beacon").text(terms.beacon());
        json.name("contributors").begin('[');
        terms.contributors()
                .forEach(contributor -> json.begin('[')
                        .text(contributor.who())
                        .digest(contributor.digest())
                        .end(']'));
        json.end(']');
        json.name("drawId").text(terms.drawId());
        json.name("drawNumber").number(terms.drawNumber());
        lists.inspectors().write(json.name("inspectors"));
        lists.needs().write(json.name("needs"));
        lists.objects().write(json.name("objects"));
        json.name("plan").text(terms.plan());
        json.name("previousSeal").digest(terms.previousSeal());
        json.name("quota").begin('[');
        terms.quotas()
                .forEach(quota -> json.begin('[')
                        .text(quota.stratum())
                        .number(quota.count())
                        .end(']'));
        json.end(']');
        lists.recusals().write(json.name("recusals"));
        json.name("substitution").begin('[');
        terms.substitutionReasons().forEach(json::text);
        json.end(']');
        json.name("teamSize").number(terms.teamSize());
        json.name("version").number(VERSION);
        json.end('}');
    }

    static SealedRecord read(JsonReader json) {
        json.begin('{');
        var suite = Suite.ofId(json.name("alg").text());
        var authority = RegionCode.of(json.name("authority").text());
        var beacon = json.name("beacon").text();
        var contributors = new ArrayList<Commitment>();
        json.name("contributors").begin('[');
        while (json.more(']')) {
            json.begin('[');
            contributors.add(new Commitment(json.text(), json.digest()));
            json.end(']');
        }
        var drawId = json.name("drawId").text();
        var drawNumber = json.name("drawNumber").number();
        var inspectors = ListRoot.read(json.name("inspectors"));
        var needs = ListRoot.read(json.name("needs"));
        var objects = ListRoot.read(json.name("objects"));
        var plan = json.name("plan").text();
        var previousSeal = json.name("previousSeal").digest();
        var quotas = new ArrayList<Quota>();
        json.name("quota").begin('[');
        while (json.more(']')) {
            json.begin('[');
            quotas.add(new Quota(json.text(), json.integer()));
            json.end(']');
        }
        var recusals = ListRoot.read(json.name("recusals"));
        var reasons = json.name("substitution").texts();
        var teamSize = json.name("teamSize").integer();
        json.name("version").constant(VERSION);
        json.end('}');
        DrawText.requireOrder("quota", quotas.stream().map(Quota::stratum).toList());
        DrawText.requireOrder("substitution", reasons);
        return new SealedRecord(
                suite,
                new DrawTerms(
                        authority,
                        drawId,
                        drawNumber,
                        previousSeal,
                        plan,
                        beacon,
                        contributors,
                        quotas,
                        reasons,
                        teamSize),
                new ListRoots(inspectors, needs, objects, recusals));
    }
}
