package worksafe.inspections.srd.list;

import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;
import worksafe.inspections.srd.form.Leaf;

/**
 * An object that can be drawn, normally an enterprise.
 *
 * @param stratum the group it is drawn within
 * @param id its identifier, once in the whole pool
 * @param weight how many lottery tickets it holds, 1 to 1000
 */
public record Candidate(String stratum, String id, int weight) {

    /** The most tickets one candidate can hold. */
    public static final int MAX_WEIGHT = 1_000;

    /** Stratum and id. */
    public static final int STRINGS = 2;

    /**
     * @throws worksafe.kernel.InvalidValue {@code draw-weight-out-of-range}, or {@code draw-text-…} for a name that is
     *     empty, not trimmed, not in normal form or too long
     */
    public Candidate {
        DrawText.require("stratum", stratum);
        DrawText.require("object", id);
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw DrawRefusal.WEIGHT_OUT_OF_RANGE.of(id, weight);
        }
    }

    public static Candidate ofLeaf(byte[] leaf) {
        return new Candidate(Leaf.text(leaf, 0), Leaf.text(leaf, 1), weight(leaf));
    }

    public static int weight(byte[] leaf) {
        return Leaf.u32(leaf, leaf.length - Integer.BYTES);
    }

    /** {@code LP(stratum) || LP(id) || u32(weight)}: what the root of the objects is computed from. */
    public byte[] leaf() {
        return new Encoding().text(stratum).text(id).u32(weight).bytes();
    }

    public void write(JsonWriter json) {
        json.begin('{')
                .name("stratum")
                .text(stratum)
                .name("id")
                .text(id)
                .name("weight")
                .number(weight)
                .end('}');
    }

    public static Candidate read(JsonReader json) {
        json.begin('{');
        var stratum = json.name("stratum").text();
        var id = json.name("id").text();
        var weight = json.name("weight").integer();
        json.end('}');
        return new Candidate(stratum, id, weight);
    }
}
