/** What the build holds the repository itself to: its catalogue of requirements, its names and its pages. */
@NullMarked
package worksafe.acceptance.house;

import org.jspecify.annotations.NullMarked;
