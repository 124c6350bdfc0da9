# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --install build/release --prefix /usr [--component programs]. `programs` is of use everywhere; `service` is for
# systemd (packaging/systemd), and the Debian package (packaging/debian) brings it in its own way. Both programs read
# /etc/readout/readout.toml wherever they lie; the settings file installed here is an example for it.
include(GNUInstallDirs)
install(TARGETS indexer searchd RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT programs)

set(made "${readout_documents_folder}")
foreach(pair "man|${CMAKE_INSTALL_MANDIR}" "bash|${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
             "zsh|${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" "fish|${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
  string(REGEX REPLACE "[|].*" "" from "${pair}")
  string(REGEX REPLACE ".*[|]" "" to "${pair}")
  install(DIRECTORY "${made}/${from}/" DESTINATION "${to}" COMPONENT programs)
endforeach()

set(examples "${CMAKE_INSTALL_DOCDIR}/examples")
install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT programs)
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs" COMPONENT programs
        FILES_MATCHING PATTERN "*.md" PATTERN decisions EXCLUDE PATTERN images EXCLUDE)
install(FILES lemmas/README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME lemmas.md COMPONENT programs)
install(FILES tagging/model/README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME names.model.md COMPONENT programs)
install(DIRECTORY catalogue DESTINATION "${examples}" COMPONENT programs FILES_MATCHING PATTERN "*.toml")
install(FILES "${made}/readout.toml" DESTINATION "${examples}" COMPONENT programs)
install(FILES packaging/nginx/readout.conf DESTINATION "${examples}/nginx" COMPONENT programs)

# Units name programs by their whole path, which only the installation knows.
install(CODE "
  foreach(unit readout-searchd.service readout-add.service readout-add.timer readout-upgrade.service)
    file(READ \"${PROJECT_SOURCE_DIR}/packaging/systemd/\${unit}\" text)
    string(REPLACE \"=/usr/bin/indexer\" \"=\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/indexer\" text \"\${text}\")
    string(REPLACE \"=/usr/bin/searchd\" \"=\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/searchd\" text \"\${text}\")
    file(WRITE \"${CMAKE_CURRENT_BINARY_DIR}/units/\${unit}\" \"\${text}\")
    file(INSTALL \"${CMAKE_CURRENT_BINARY_DIR}/units/\${unit}\"
         DESTINATION \"\${CMAKE_INSTALL_PREFIX}/lib/systemd/system\")
  endforeach()" COMPONENT service)
install(FILES packaging/systemd/sysusers.conf DESTINATION lib/sysusers.d RENAME readout.conf COMPONENT service)
install(FILES packaging/systemd/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME readout.conf COMPONENT service)
