"""The yardstick: what any PySide6 program with four tabs costs from its start to its first painted frame."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

application = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
for name in ("Mapping", "Assets", "Gaps", "Plan"):
    tabs.addTab(QTableView(), name)
window.setCentralWidget(tabs)
window.resize(1440, 900)
window.show()
window.grab()
application.processEvents()
print("ready", flush=True)
