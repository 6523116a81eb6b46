@org.jspecify.annotations.NullMarked
package worksafe.platform.enterprises;
