package worksafe.inspections.library;

import java.util.List;

/**
 * What an authority says of an inspector, and may say anew.
 *
 * @param name what people read
 * @param certificate the enforcement certificate
 * @param skills qualifications; each once, in byte order
 * @param cap the most objects in one draw
 */
record InspectorDraft(String name, Certificate certificate, List<String> skills, int cap) {

    InspectorDraft {
        skills = skills.stream().distinct().sorted().toList();
    }
}
