// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but a place for the headers that all tests precompile (tests/CMakeLists.txt).
