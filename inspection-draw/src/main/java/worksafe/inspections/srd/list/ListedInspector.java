package worksafe.inspections.srd.list;

import java.util.List;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * Someone who can be sent.
 *
 * @param id identifier, once in the list
 * @param skills qualifications; given in any order, kept in byte order
 * @param cap the most objects this inspector can be given in one draw, at least 1
 */
public record ListedInspector(String id, List<String> skills, int cap) {

    /** The id alone tells inspectors apart. */
    public static final int STRINGS = 1;

    private static final int MAX_SKILLS = 0xFFFF;

    /**
     * @throws worksafe.kernel.InvalidValue {@code draw-skill-repeated}, {@code draw-skills-too-many}, {@code
     *     draw-cap-out-of-range} or {@code draw-text-…}
     */
    public ListedInspector {
        DrawText.require("inspector", id);
        if (skills.size() > MAX_SKILLS) {
            throw DrawRefusal.SKILLS_TOO_MANY.of(id);
        }
        skills = DrawText.sorted("skill", skills);
        var repeated = DrawText.repeated(skills);
        if (repeated.isPresent()) {
            throw DrawRefusal.SKILL_REPEATED.of(id, repeated.get());
        }
        if (cap < 1) {
            throw DrawRefusal.CAP_OUT_OF_RANGE.of(id, cap);
        }
    }

    /** {@code LP(id) || u16(number of skills) || LP(skill)… || u32(cap)}. */
    public byte[] leaf() {
        var leaf = new Encoding().text(id).u16(skills.size());
        skills.forEach(leaf::text);
        return leaf.u32(cap).bytes();
    }

    public void write(JsonWriter json) {
        json.begin('{').name("id").text(id).name("skills").begin('[');
        skills.forEach(json::text);
        json.end(']').name("cap").number(cap).end('}');
    }

    public static ListedInspector read(JsonReader json) {
        json.begin('{');
        var id = json.name("id").text();
        var skills = json.name("skills").texts();
        var cap = json.name("cap").integer();
        json.end('}');
        DrawText.requireOrder("skills", skills);
        return new ListedInspector(id, skills, cap);
    }
}
